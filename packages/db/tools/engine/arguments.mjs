/** The native engine's command line, as far as Prisma's CLI uses it. Unknown options carry one value each. */
export function parseArguments(words) {
  const options = {
    version: words.includes('--version') || words.includes('-V'),
    command: undefined,
    schemaFiles: [],
    datasource: {},
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === 'cli') options.command = words[++i];
    else if (word === '--datamodels') options.schemaFiles.push(words[++i]);
    else if (word === '--datasource') options.datasource = JSON.parse(words[++i]);
    else if (word.startsWith('--') && !options.version) i++;
  }
  return { ...options, url: options.datasource.url ?? '' };
}
