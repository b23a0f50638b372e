/** The look of the reference page. */
export const docsStyle = `
@font-face { font-family: Text; src: url(/docs/fonts/text.woff2) format("woff2"); font-weight: 400 700; font-display: swap; }
@font-face { font-family: Display; src: url(/docs/fonts/display.woff2) format("woff2"); font-weight: 400 900; font-display: swap; }
:root { --paper: #fbfaf7; --card: #f3f1eb; --ink: #161513; --stone: #6a655c; --line: #e2ded4; --indigo: #1e2a47; --red: #b3202c; --green: #2f5d46; --ochre: #7a5512; --mono: ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
* { box-sizing: border-box; }
html { scroll-padding-top: 24px; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.6 Text, system-ui, sans-serif; -webkit-font-smoothing: antialiased; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 3px; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--indigo); outline-offset: 2px; }
code { font: 0.88em/1.5 var(--mono); overflow-wrap: anywhere; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 16px; background: var(--paper); padding: 8px 12px; z-index: 2; }
.rail { padding: 20px 16px; border-bottom: 1px solid var(--line); }
.mark { font: 500 21px/1 Display, serif; letter-spacing: -0.01em; text-decoration: none; border-left: 2px solid var(--red); padding-left: 10px; }
.mark span { font: 600 12px/1 Text; letter-spacing: 0.06em; color: var(--stone); margin-left: 4px; }
.entries ul { list-style: none; margin: 0 0 8px; padding: 0; }
.entries .group { display: block; font: 600 12px/1 Text; letter-spacing: 0.06em; text-transform: uppercase; color: var(--stone); padding: 10px 0 8px; text-decoration: none; }
.entries .group:hover { color: var(--ink); }
.entries li a { display: flex; justify-content: space-between; align-items: baseline; gap: 8px; text-decoration: none; font-size: 13px; padding: 3px 0; }
.entries li a span { overflow: hidden; text-overflow: ellipsis; }
.entries li a:hover { color: var(--indigo); text-decoration: underline; text-underline-offset: 3px; }
.entries .extras { border-top: 1px solid var(--line); margin-top: 8px; padding-top: 10px; }
.method { font: 600 10.5px/1 var(--mono); letter-spacing: 0.04em; }
.get { color: var(--stone); } .post { color: var(--green); } .put { color: var(--ochre); } .delete { color: var(--red); }
main { padding: 0 16px 96px; min-width: 0; }
.opening { padding: 48px 0 8px; max-width: 680px; }
h1 { font: 400 40px/1.08 Display, serif; letter-spacing: -0.02em; margin: 0 0 20px; }
h2 { font: 400 28px/1.15 Display, serif; letter-spacing: -0.015em; margin: 0; }
h3 { font: 600 17px/1.3 Text; margin: 6px 0 4px; }
h3 a { text-decoration: none; } h3 a:hover { text-decoration: underline; }
h4 { font: 600 12px/1 Text; letter-spacing: 0.06em; text-transform: uppercase; color: var(--stone); margin: 28px 0 10px; }
.tells > h4:first-child, .shows > h4:first-child { margin-top: 0; }
.lead { font-size: 17px; }
.links a { display: inline-block; margin-right: 20px; font-weight: 600; }
.area { border-top: 1px solid var(--ink); margin-top: 72px; padding-top: 20px; }
.standfirst { color: var(--stone); margin: 4px 0 0; }
.operation { padding: 36px 0; border-bottom: 1px solid var(--line); }
.operation:target > header, .shape:target > h3 { box-shadow: -12px 0 0 var(--paper), -14px 0 0 var(--red); }
.place { margin: 0; font-size: 15px; } .place .method { font-size: 12px; margin-right: 6px; }
.summary { margin: 0; max-width: 640px; }
.facts { display: flex; flex-wrap: wrap; gap: 4px 16px; list-style: none; margin: 10px 0 0; padding: 0; font-size: 13px; color: var(--stone); }
.facts li + li::before { content: "·"; margin-right: 16px; }
.columns { display: grid; gap: 28px; margin-top: 24px; }
.columns > * { min-width: 0; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th, td { text-align: left; vertical-align: top; padding: 7px 12px 7px 0; border-top: 1px solid var(--line); font-weight: 400; }
.fields > tbody > tr > th { width: 34%; min-width: 96px; }
th i, summary i { font-style: normal; color: var(--stone); font-size: 12px; margin-left: 6px; }
td p { margin: 2px 0 0; color: var(--stone); }
.type { margin: 0; } .bounds { color: var(--stone); margin-left: 8px; }
.status { font-variant-numeric: tabular-nums; color: var(--stone); width: 44px; }
td .fields { margin-top: 8px; border-left: 1px solid var(--line); }
td .fields th { padding-left: 12px; }
details summary { cursor: pointer; font-size: 13px; }
.refusals { margin-top: 24px; } .refusals table, .answer table, .shows details pre { margin-top: 10px; }
pre { margin: 0; background: var(--card); padding: 16px; overflow-x: auto; font: 12.5px/1.6 var(--mono); border-radius: 2px; max-height: 460px; }
pre code { font: inherit; overflow-wrap: normal; }
.shows details { margin-top: 14px; }
.shape { padding: 22px 0 4px; }
.shape p { margin: 0 0 8px; color: var(--stone); max-width: 640px; }
.quiet { color: var(--stone); font-size: 13px; margin: 0; }
.codes { margin-top: 20px; max-width: 860px; }
@media (max-width: 1023px) { .entries { display: flex; gap: 20px; overflow-x: auto; margin-top: 12px; white-space: nowrap; } .entries ul:not(.extras) { display: none; } .entries .group { padding: 10px 0; } .entries .extras { display: flex; gap: 20px; border: 0; margin: 0; padding: 0; } .entries .extras a { padding: 5px 0; } }
@media (min-width: 768px) { main { padding: 0 32px 120px; } .rail { padding: 20px 32px; } h1 { font-size: 64px; } h2 { font-size: 40px; } }
@media (min-width: 1024px) {
  body { display: grid; grid-template-columns: 264px minmax(0, 1fr); }
  .rail { position: sticky; top: 0; height: 100vh; overflow-y: auto; border-bottom: 0; border-right: 1px solid var(--line); padding: 28px 20px 40px 28px; scrollbar-width: thin; }
  .entries { margin-top: 24px; }
  main { padding: 0 48px 160px; max-width: 1180px; }
}
@media (min-width: 1280px) { .columns { grid-template-columns: minmax(0, 6fr) minmax(0, 5fr); gap: 48px; } .shows { position: sticky; top: 24px; align-self: start; } }
`;
