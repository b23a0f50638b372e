/** Primitives of both web apps: no data, no routes, no state of their own. Colours and sizes come from `tokens.css`. */
export { Bone, TableBones } from './bone.tsx';
export { Button } from './button.tsx';
export { Empty } from './empty.tsx';
export { Facts } from './facts.tsx';
export { Field } from './field.tsx';
export { Figure } from './figure.tsx';
export { join } from './join.ts';
export { Notice } from './notice.tsx';
export { Panel } from './panel.tsx';
export { Status, type Tone } from './status.tsx';
export { Cell, type Column, RowHead, Table } from './table.tsx';
