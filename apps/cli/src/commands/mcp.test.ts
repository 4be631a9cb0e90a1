import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { Server as McpServer } from '@modelcontextprotocol/sdk/server/index.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

describe('escena mcp', () => {
  let http: Server;
  let url: string;
  beforeAll(async () => {
    // A server of the protocol's own package that knows one key; Escena's is tested where it lives.
    http = createServer(async (request, response) => {
      if (request.headers.authorization !== 'Bearer esc_live_right')
        return void response.writeHead(401).end();
      const server = new McpServer({ name: 'far', version: '1' }, { capabilities: { tools: {} } });
      const inputSchema = { type: 'object' as const };
      server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [{ name: 'echo', inputSchema }] }));
      server.setRequestHandler(CallToolRequestSchema, ({ params }) => ({
        content: [{ type: 'text', text: JSON.stringify(params.arguments) }],
      }));
      const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined });
      await server.connect(transport);
      await transport.handleRequest(request, response);
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const address = http.address();
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterAll(() => void http.close());

  function connect(key: string) {
    const client = new Client({ name: 'test', version: '1' });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: ['--import', import.meta.resolve('tsx'), main, 'mcp'],
      env: { ESCENA_URL: url, ESCENA_API_KEY: key },
      stderr: 'ignore',
    });
    return { client, connected: client.connect(transport) };
  }

  it('carries an agent to the server and back', async () => {
    const { client, connected } = connect('esc_live_right');
    await connected;
    expect((await client.listTools()).tools).toMatchObject([{ name: 'echo' }]);
    const { content } = await client.callTool({ name: 'echo', arguments: { word: 'ñ' } });
    expect(content).toEqual([{ type: 'text', text: '{"word":"ñ"}' }]);
    await client.close();
  });

  it('tells the agent when the key opens nothing', async () => {
    const { client, connected } = connect('esc_live_wrong');
    await expect(connected).rejects.toThrow();
    await client.close();
  });

  it('asks for a key', async () => {
    expect(await runCli(['mcp'])).toMatchObject({ code: 2, stderr: expect.stringMatching(/ESCENA_API_KEY/) });
  });
});
