/** A refusal in PayPal's own envelope. */
export class PaypalProblem extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;

  constructor(status: number, issue: string, description: string, name = 'UNPROCESSABLE_ENTITY') {
    super(description);
    this.status = status;
    this.body = {
      name,
      message: description,
      debug_id: 'sandbox',
      details: [{ issue, description }],
      links: [],
    };
  }
}
