// Checks the event document: the AsyncAPI parser accepts it, every golden file has a message and fits its
// schema, and infra/docs/events.md says the same. `node check.mjs --write` renews that page.
import { readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join, basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser } from '@asyncapi/parser';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const here = dirname(fileURLToPath(import.meta.url));
const golden = join(here, '../src/main/resources/newsroom/contracts/wire');
const page = join(here, '../../docs/events.md');
const problems = [];

const { document, diagnostics } = await new Parser().parse(readFileSync(join(here, 'newsroom.yaml'), 'utf8'));
for (const d of diagnostics.filter(d => d.severity === 0)) {
  problems.push(`newsroom.yaml:${d.range.start.line + 1} ${d.message} (${d.path.join('/')})`);
}
if (!document) {
  console.error(problems.join('\n'));
  process.exit(1);
}

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const files = new Set(readdirSync(golden).map(f => basename(f, '.json')));
const lines = [
  '# Events',
  '',
  '<!-- Generated from infra/contracts/asyncapi/newsroom.yaml by check.mjs --write; the build fails when it is stale. -->',
  '',
  document.info().description(),
  '',
];

for (const channel of document.channels().all()) {
  lines.push(`## ${channel.address()}`, '', channel.description(), '');
  for (const message of channel.messages().all()) {
    const name = message.name();
    const json = message.payload().json();
    lines.push(`### ${name}`, '', message.summary(), '', '| field | type | what it says |', '|---|---|---|');
    for (const [field, schema] of Object.entries(json.properties ?? {})) {
      const required = (json.required ?? []).includes(field);
      lines.push(`| \`${field}\` | ${typeOf(schema)}${required ? '' : ', may be null'} | ${(schema.description ?? '').replaceAll('|', '\\|')} |`);
    }
    lines.push('');
    if (!files.delete(name)) {
      problems.push(`${name} has no golden file in ${golden}`);
      continue;
    }
    const example = JSON.parse(readFileSync(join(golden, `${name}.json`), 'utf8'));
    const validate = ajv.compile(json);
    if (!validate(example)) {
      problems.push(`${name}.json does not fit its schema: ${ajv.errorsText(validate.errors)}`);
    }
    for (const field of Object.keys(example)) {
      if (!(field in json.properties)) {
        problems.push(`${name}.json has the field ${field}, which newsroom.yaml does not describe`);
      }
    }
  }
}
for (const left of files) {
  problems.push(`${left}.json has no message in newsroom.yaml`);
}

function typeOf(schema) {
  const inner = schema.allOf?.[0] ?? schema.oneOf?.[0] ?? schema;
  const type = [inner.type].flat().filter(t => t !== 'null')[0];
  if (type === 'array') {
    return `list of ${typeOf(inner.items)}`;
  }
  return inner.format ?? type;
}

const text = lines.join('\n');
if (process.argv.includes('--write')) {
  writeFileSync(page, text);
} else if (!existsSync(page) || readFileSync(page, 'utf8') !== text) {
  problems.push('infra/docs/events.md is stale: run node infra/contracts/asyncapi/check.mjs --write');
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log('The event document, the golden files and infra/docs/events.md agree.');
