/** The one function of draco3dgltf that is used; the decoder itself is glTF-Transform's to handle. */
declare module 'draco3dgltf' {
  const draco: { createDecoderModule(): Promise<object> };
  export default draco;
}
