/** Oldest Node that the dependencies run on. */
const least = [20, 19];

/** Ends the process with a clear sentence when this Node is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return;
  console.error(
    `Escena needs Node ${least.join('.')} or newer; this is ${process.version}. See https://nodejs.org`,
  );
  process.exit(1);
}
