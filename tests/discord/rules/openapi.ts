import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/**
 * Discord's own OpenAPI description, where DISCORD_OPENAPI names a copy of it. Unknown keys are refused, which the
 * description itself does not do: a misspelt key is silently lost otherwise.
 * @see https://github.com/discord/discord-api-spec
 */
const path = process.env.DISCORD_OPENAPI;

export const hasDescription = path !== undefined && path !== '';

const compiled = new Map<string, ValidateFunction>();
let ajv: Ajv2020 | undefined;

/** What the description finds wrong with a body; nothing where there is no description. */
export function schemaProblems(schema: string, body: unknown): string[] {
  if (!hasDescription) return [];
  const validate = compiled.get(schema) ?? compile(schema);
  if (validate(JSON.parse(JSON.stringify(body)))) return [];
  return telling(validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${schema}${instancePath}: ${message} ${JSON.stringify(params)}`,
  );
}

const aboutValues = /^(format|pattern|(max|min)(Length|Items|imum))$/;

/** Of a union, ajv reports every branch; what is said of a value says more than that another branch does not fit. */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const values = errors.filter(({ keyword }) => aboutValues.test(keyword));
  return values.length > 0 ? values : errors;
}

function compile(schema: string): ValidateFunction {
  ajv ??= load();
  const validate = ajv.compile({ $ref: `discord#/components/schemas/${schema}` });
  compiled.set(schema, validate);
  return validate;
}

function load(): Ajv2020 {
  const { components } = JSON.parse(readFileSync(path ?? '', 'utf8')) as {
    components: { schemas: Record<string, Schema> };
  };
  for (const schema of Object.values(components.schemas)) refuseUnknownKeys(schema);
  // Discord documents a string and takes both; its description says integer.
  const command = components.schemas.ApplicationCommandUpdateRequest?.properties;
  if (command) command.default_member_permissions = { type: ['string', 'null'] };
  const fresh = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (to: Ajv2020) => void)(fresh);
  fresh.addFormat('snowflake', true);
  fresh.addFormat('nonce', true);
  fresh.addSchema({ $id: 'discord', components });
  return fresh;
}

interface Schema {
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
  type?: unknown;
}

function refuseUnknownKeys(schema: Schema): void {
  if (schema.properties && schema.additionalProperties === undefined) schema.additionalProperties = false;
}
