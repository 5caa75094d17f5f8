import '@skyra/discord-components-core/discord-action-row.js';
import '@skyra/discord-components-core/discord-author-info.js';
import '@skyra/discord-components-core/discord-command.js';
import '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-message.js';
import '@skyra/discord-components-core/discord-messages.js';
import '@skyra/discord-components-core/discord-reply.js';
import '@skyra/discord-components-core/discord-verified-author-tag.js';

/** The line above a message that says what it answers. */
const reference = `
    :host { color: var(--text-muted); font-family: inherit; max-width: 100%; }
    :host .discord-replied-message-username { color: var(--text); flex: none; opacity: 1; }`;

const sheets: Readonly<Record<string, string>> = {
  'discord-messages': `
    :host { background: none; border: 0; font-family: inherit; line-height: 1.375rem; }
    ::slotted(*) { padding-block: 0.125rem; }
    ::slotted(*:first-child), ::slotted(*:not(:first-child)) { margin-top: 1.0625rem; }`,
  'discord-message': `
    :host { color: var(--text); font-family: inherit; padding: 0.125rem 48px 0.125rem 16px; }
    :host(:hover) { background: var(--message-hover); }
    :host(.ephemeral), :host(.ephemeral:hover) { background: var(--ephemeral); }
    :host .discord-message-content { line-height: 1.375rem; min-width: 0; padding: 0; }
    :host .discord-message-timestamp { color: var(--text-muted); font-weight: 500; margin-left: 4px; }
    :host .discord-author-avatar { margin-top: 2px; }
    :host .discord-author-avatar img { cursor: default; }
    :host .discord-message-body { line-height: 1.375rem; }
    @media (max-width: 480px) {
      :host { padding-inline: 12px; }
      :host .discord-author-avatar { margin-right: 12px; }
    }`,
  'discord-author-info': `
    :host .discord-author-username { color: var(--text-strong); font-weight: 600; }
    :host .discord-author-username:hover { cursor: default; text-decoration: none; }`,
  'discord-verified-author-tag': `
    :host .discord-application-tag { border-radius: 4px; font-weight: 600; letter-spacing: 0.02em; }`,
  'discord-command': `
    ${reference}
    :host .discord-slash-command-name { background: none; color: var(--link) !important; min-width: 0; padding: 0; }
    :host .discord-slash-command-name:hover { background: none; color: var(--link) !important; }
    :host .discord-slash-command-name svg { display: none; }
    :host .discord-slash-command-name span { overflow: hidden; text-overflow: ellipsis; }`,
  'discord-reply': reference,
  'discord-embed': `
    :host { color: var(--text); font-size: 0.875rem; margin: 4px 0; max-width: min(520px, 100%); }
    :host .discord-left-border { background: var(--embed-edge); border-radius: 8px 0 0 8px; }
    :host .discord-embed-root { flex: 1; }
    :host .discord-embed-wrapper { background: var(--embed); border-color: var(--line); border-left: 0; border-radius: 0 8px 8px 0; max-width: 100%; width: 100%; }
    :host .discord-embed-wrapper .discord-embed-grid { grid-template-columns: minmax(0, 1fr); padding: 0.25rem 1rem 1rem 0.75rem; }`,
};

/**
 * Brings the components to Discord's present look. Their own sheets hold the look of some years ago, out of reach of
 * the page's style, so ours are set after them. Has to run before the first element is made.
 */
export function restyleComponents(): void {
  for (const [name, css] of Object.entries(sheets)) {
    const component = customElements.get(name) as { elementStyles?: unknown[] } | undefined;
    if (!component?.elementStyles) throw new Error(`<${name}> cannot be styled`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    component.elementStyles.push(sheet);
  }
}
