const names = /swiftshader|llvmpipe|softpipe|software|basic render/i;
let known: boolean | undefined;

/** Whether the processor stands in for a graphics card, as in a virtual machine: then every shadow pixel is dear. */
export function drawsInSoftware(): boolean {
  known ??= names.test(nameOfRenderer());
  return known;
}

function nameOfRenderer(): string {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return '';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return name;
}
