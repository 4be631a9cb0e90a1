interface SnippetOptions {
  readonly name: string;
  /** of the page in the shop; absolute */
  readonly url: string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** What a shop pastes into its page: the frame, as high as it needs to be, and the order on its way to the shop's server. */
export function embedSnippet({ name, url }: SnippetOptions): string {
  const title = name.replaceAll(/[&"<>]/g, (sign) => escapes[sign] ?? sign);
  return `<iframe id="escena" src="${url}" title="${title}" height="640" style="width: 100%; border: 0"></iframe>
<script>
  addEventListener('message', ({ origin, source, data }) => {
    const frame = document.getElementById('escena');
    if (origin !== '${new URL(url).origin}' || source !== frame.contentWindow) return;
    if (data.type === 'escena:resize') frame.height = data.height;
    if (data.type === 'escena:order') fetch('/your-basket', { method: 'POST', body: data.payload });
  });
</script>`;
}
