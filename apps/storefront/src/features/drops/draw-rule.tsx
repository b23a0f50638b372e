type DrawRuleProps = {
  readonly seedHash: string;
  readonly seed: string | null;
  /** A ticket to show the command with. */
  readonly example: string | null;
};

/** The commitment, the seed, and the rule in steps that anybody's own tools can follow. */
export function DrawRule({ seedHash, seed, example }: DrawRuleProps) {
  return (
    <div className="mt-10 grid gap-x-16 gap-y-10 border-t border-line pt-8 lg:grid-cols-2">
      <dl className="grid content-start gap-5">
        <div>
          <dt className="label text-stone">Commitment: SHA-256 of the seed</dt>
          <dd className="mt-1 break-all">
            <code>{seedHash}</code>
          </dd>
        </div>
        <div>
          <dt className="label text-stone">Seed</dt>
          <dd className="mt-1 break-all">{seed === null ? 'Secret until the draw' : <code>{seed}</code>}</dd>
        </div>
      </dl>
      <ol className="grid list-inside list-decimal content-start gap-4">
        <li>
          The seed fits the commitment:
          <Command>{`printf %s ${seed ?? 'SEED'} | sha256sum`}</Command>
        </li>
        <li>
          The hash of a ticket is its HMAC-SHA256 with the seed, as text, for the key:
          <Command>{`printf %s ${example ?? 'TICKET'} | openssl dgst -sha256 -hmac ${seed ?? 'SEED'}`}</Command>
        </li>
        <li>The tickets stand in the order of their hashes, the smallest first. Equal ones do not happen.</li>
        <li>Who took a place after the opening is not drawn: they stand behind, in the order of coming.</li>
      </ol>
    </div>
  );
}

function Command({ children }: { readonly children: string }) {
  return (
    <pre className="mt-2 bg-card px-4 py-3 text-13 break-all whitespace-pre-wrap">
      <code>{children}</code>
    </pre>
  );
}
