import type { RouteOutput, routes } from '@selvedge/contracts';
import { Cell, Empty, RowHead, Table } from '@selvedge/ui';
import { showMoment } from '../../dates.ts';
import { sayAction } from '../../words.ts';

type ActionsViewProps = Pick<RouteOutput<typeof routes.listOperatorActions>, 'items'>;

const columns = [
  { name: 'What' },
  { name: 'By', from: 'md' },
  { name: 'Note', from: 'md' },
  { name: 'When', numeric: true },
] as const;

/** What operators did by hand: by whom, when, why. Nobody can change it. */
export function ActionsView({ items }: ActionsViewProps) {
  if (items.length === 0)
    return (
      <Empty title="Nothing was done by hand">
        Replays, discards and settled alarms are noted here, with who did them and why.
      </Empty>
    );
  return (
    <Table caption="Done by hand, newest first" columns={columns}>
      {items.map(({ id, action, subject, actor, note, at }) => (
        <tr key={id}>
          <RowHead>
            {sayAction(action)}
            <span className="block text-12 text-stone">{subject}</span>
            <span className="block text-12 text-stone md:hidden">
              {actor ?? 'Command line'}
              {note !== '' && `: ${note}`}
            </span>
          </RowHead>
          <Cell from="md">{actor ?? 'Command line'}</Cell>
          <Cell from="md">{note === '' ? '–' : note}</Cell>
          <Cell numeric className="max-md:whitespace-normal!">
            {showMoment(at)}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
