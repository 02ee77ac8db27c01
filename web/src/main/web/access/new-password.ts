import { html, type TemplateResult } from 'lit';
import type { Submission } from '../shared/submission.ts';
import { say } from './messages.ts';

/** The two fields for a new password; the server decides whether it is good enough. */
export function newPassword(submission: Submission, different: boolean): TemplateResult {
  return html`<lz-field label=${say().newPassword} name="password" type="password" autocomplete="new-password" required hint=${say().newPasswordHint} error=${submission.errorOf('password')}></lz-field>
    <lz-field label=${say().repeat} name="repeat" type="password" autocomplete="new-password" required error=${different ? say().different : ''}></lz-field>`;
}
