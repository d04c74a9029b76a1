import { readFileSync, writeFileSync } from 'node:fs'
import { root } from '../cli/read-pack.ts'
import { type Requirements, writeRequirements } from '../core/pack/requirements.ts'

// The file is the project's own, and core/pack/requirements.test.ts holds it to its shape.
const requirements = JSON.parse(readFileSync(`${root}schemas/requirements.json`, 'utf8')) as Requirements
writeFileSync(`${root}docs/requirements.md`, writeRequirements(requirements))
