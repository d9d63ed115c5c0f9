const KEPT_MILLISECONDS = 60_000;

/** Saves bytes through the browser's own download. */
export function saveBytes(
  bytes: Uint8Array,
  { fileName, mediaType }: { readonly fileName: string; readonly mediaType: string },
): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the address a little later.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MILLISECONDS);
}

/** Opens bytes in a page of their own, where the browser prints them. */
export function openBytes(bytes: Uint8Array, { mediaType }: { readonly mediaType: string }): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mediaType }));
  window.open(url, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MILLISECONDS);
}
