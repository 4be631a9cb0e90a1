interface SnippetOptions {
  readonly name: string;
  /** of the page in the shop; absolute */
  readonly url: string;
  /** of the shop */
  readonly locale: string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** What a shop pastes into its page: the frame, as high as it needs to be; its own colour, corners and font stand in the address. */
export function tryonSnippet({ name, url, locale }: SnippetOptions): string {
  const title = name.replaceAll(/[&"<>]/g, (sign) => escapes[sign] ?? sign);
  return `<iframe id="escena-tryon" src="${url}?accent=1f2d4d&amp;radius=12&amp;font=system&amp;lang=${locale}"
  title="${title}" height="720" style="width: 100%; border: 0"></iframe>
<script>
  addEventListener('message', ({ origin, source, data }) => {
    const frame = document.getElementById('escena-tryon');
    if (origin !== '${new URL(url).origin}' || source !== frame.contentWindow) return;
    if (data.type === 'escena:resize') frame.height = data.height;
    // data.garments: what was tried on; data.picture: a JPEG. Keep neither without asking.
    // On a phone the picture is above.
    if (data.type === 'escena:tryon') frame.scrollIntoView({ behavior: 'smooth' });
  });
</script>`;
}
