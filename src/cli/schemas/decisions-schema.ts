import { closed, day, fingerprint, listOf, published, ruleId, text } from './json-schema.js';

/** Of a file of decisions, as `accept` writes it. */
export const DECISIONS_SCHEMA = published('Decisions to let findings of foi-gate go out', {
  ...closed({
    'key?': { type: 'string', description: 'name of the key the fingerprints were made with' },
    decisions: listOf(
      closed({
        finding: { ...fingerprint, description: 'fingerprint from a report; it changes when the finding does' },
        'rule?': { ...ruleId, description: 'where it is told, it must be the rule of the finding' },
        by: { ...text, description: 'who decided' },
        reason: { ...text, description: 'why it may go out' },
        ground: { ...text, description: 'exemption or public-interest ground' },
        until: { ...day, description: 'last day on which it holds' },
      }),
    ),
  }),
});
