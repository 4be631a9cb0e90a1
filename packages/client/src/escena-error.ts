/** What the API says when it refuses or fails. Act on `code`; `message` and `remedy` are for people. */
export interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly detail?: string;
  readonly data?: Readonly<Record<string, string | number | boolean>>;
  readonly requestId: string;
}

export class EscenaError extends Error {
  override readonly name = 'EscenaError';
  readonly code: string;
  readonly remedy: string;
  readonly detail: string | undefined;
  readonly data: ErrorBody['data'];
  readonly requestId: string;
  /** HTTP */
  readonly status: number;

  constructor(status: number, body: ErrorBody) {
    super(body.detail ? `${body.message} (${body.detail})` : body.message);
    this.status = status;
    this.code = body.code;
    this.remedy = body.remedy;
    this.detail = body.detail;
    this.data = body.data;
    this.requestId = body.requestId;
  }

  /** From whatever a server, or a proxy before it, answered. */
  static fromAnswer(status: number, text: string): EscenaError {
    const body = errorIn(text);
    return new EscenaError(
      status,
      body ?? { code: 'unknown', message: `The server answered ${status}.`, remedy: '', requestId: '' },
    );
  }
}

function errorIn(text: string): ErrorBody | undefined {
  try {
    return (JSON.parse(text) as { error?: ErrorBody }).error;
  } catch {
    // A proxy's page is no JSON; its status says enough.
    return undefined;
  }
}
