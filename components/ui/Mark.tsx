/** The logo of Stillroom: a still. */
export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg
      className="mark"
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M7 3h5M8 3v4.2L4.6 13a3.2 3.2 0 0 0 2.8 4.7h3.7a3.2 3.2 0 0 0 2.8-4.7L10.8 7.6V5.2c0-1 1.6-1.6 3-1.2l2.2.7" />
      <path d="M16.6 8.2c0 .6-.5 1-1 1s-1-.4-1-1c0-.7 1-2 1-2s1 1.3 1 2Z" fill="currentColor" stroke="none" />
    </svg>
  );
}
