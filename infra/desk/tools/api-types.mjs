// Types of the services' HTTP interfaces from their committed OpenAPI documents, into target/api.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const documents = new URL('../../contracts/openapi/', import.meta.url)
const target = new URL('../target/api/', import.meta.url)

// The gateway offers identity's interface under a prefix of the house.
const asSeenThroughTheGateway = (path) => path.replace(/^(\/id)?\/api\//, '/api/identity/')

mkdirSync(target, { recursive: true })
for (const file of readdirSync(documents).filter((name) => name.endsWith('.json'))) {
  const service = file.replace(/\.json$/, '')
  const document = JSON.parse(readFileSync(new URL(file, documents), 'utf8'))
  if (service === 'identity') {
    document.paths = Object.fromEntries(
      Object.entries(document.paths).map(([path, item]) => [asSeenThroughTheGateway(path), item]),
    )
  }
  const types = astToString(await openapiTS(document))
  writeFileSync(new URL(`${service}.d.ts`, target), `// From infra/contracts/openapi/${file}\n\n${types}`)
}
