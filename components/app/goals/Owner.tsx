/** The initials of a person, with the whole name for those who ask. */
export function Owner({ name }: { readonly name: string | undefined }) {
  if (!name) return null;
  return (
    <abbr className="owner-name" title={name} aria-label={name}>
      {initials(name)}
    </abbr>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return [first, last].map((word) => [...word].at(0)?.toLocaleUpperCase() ?? '').join('');
}
