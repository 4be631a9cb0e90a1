/**
 * The XMP packet of every output: says in the industry's words that part of the picture was made by a machine (IPTC
 * Photo Metadata 2025, "Digital Source Type"), and keeps what made it in our own namespace.
 */

/** Terms of https://cv.iptc.org/newscodes/digitalsourcetype/ that our outputs need. */
export type DigitalSourceType =
  | 'compositeWithTrainedAlgorithmicMedia'
  | 'compositeSynthetic'
  | 'trainedAlgorithmicMedia'
  | 'algorithmicallyEnhanced';

export interface Provenance {
  readonly digitalSourceType: DigitalSourceType;
  /** program and version, e.g. `Escena 0.1.0` */
  readonly creatorTool: string;
  /** what made the picture (seed, checkpoint, style…); keys are XML names without a colon, as `[A-Za-z][A-Za-z0-9]*` */
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
}

const vocabulary = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
const namespace = 'urn:escena:1.0:';

/** @returns a packet for `EmbeddedMetadata.xmp` */
export function provenanceXmp({ digitalSourceType, creatorTool, parameters }: Provenance): string {
  const own = Object.entries(parameters).map(
    ([key, value]) => `   <escena:${xmlName(key)}>${escapeXml(String(value))}</escena:${xmlName(key)}>`,
  );
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    ' <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '  <rdf:Description rdf:about=""',
    '    xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    '    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"',
    `    xmlns:escena="${namespace}">`,
    `   <xmp:CreatorTool>${escapeXml(creatorTool)}</xmp:CreatorTool>`,
    `   <Iptc4xmpExt:DigitalSourceType>${vocabulary}${digitalSourceType}</Iptc4xmpExt:DigitalSourceType>`,
    ...own,
    '  </rdf:Description>',
    ' </rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

function xmlName(key: string): string {
  return key.replaceAll(/[^A-Za-z0-9]/g, '_').replace(/^(?=[^A-Za-z])/, 'p');
}

/** XML 1.0 also forbids most control characters and lone surrogates, even escaped: they are dropped. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
