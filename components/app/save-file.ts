/** Saves a file as a download. */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Once it has begun, the download holds the data itself.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
