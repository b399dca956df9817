import type { Kind } from '@countersign/catalog/kind';
import { type Later, later } from '../../../ui/later.ts';
import { laterFields } from './setting-field/later-fields.ts';
import type { StepKey } from './steps.ts';

export const ApplicabilityStep = later(
  async () => (await import('./applicability/applicability-step.tsx')).ApplicabilityStep,
);
export const AppsStep = later(async () => (await import('./steps/apps.tsx')).AppsStep);
export const AssignmentsStep = later(async () => (await import('./steps/assignments.tsx')).AssignmentsStep);
export const CertificateDetails = later(
  async () => (await import('./certificate-details.tsx')).CertificateDetails,
);
export const EditConflict = later(async () => (await import('./edit-conflict.tsx')).EditConflict);
export const CreateReview = later(async () => (await import('./review/create-review.tsx')).CreateReview);
export const CreatedPage = later(async () => (await import('./created-page.tsx')).CreatedPage);
export const EditReview = later(async () => (await import('./review/edit-review.tsx')).EditReview);
export const IdentityParts = later(async () => (await import('./steps/identity-parts.tsx')).IdentityParts);
export const KindPanel = later(async () => (await import('./kind-panel/kind-panel.tsx')).KindPanel);
export const RootPanel = later(async () => (await import('./root-picker/root-panel.tsx')).RootPanel);
export const SettingsStep = later(async () => (await import('./steps/settings.tsx')).SettingsStep);
export const ScopeTagsStep = later(async () => (await import('./steps/scope-tags.tsx')).ScopeTagsStep);
export const ScopeTagsReview = later(
  async () => (await import('./review/scope-tags-review.tsx')).ScopeTagsReview,
);
export const TrustedSettings = later(
  async () => (await import('./steps/trusted-settings.tsx')).TrustedSettings,
);

/** What the wizard of these kinds will show sooner or later: all of it is there by the time one comes to it. */
export function partsFor(
  kinds: readonly Kind[],
  mode: 'create' | 'edit',
  steps: readonly StepKey[],
): Later<never>[] {
  const used = new Set<string>(
    kinds.flatMap(({ settings }) => Object.values(settings)).map(({ control }) => control.type),
  );
  // A root that is missing is made in the panel, from a certificate.
  const fields = Object.entries(laterFields).filter(([type]) => type === 'certificate' || used.has(type));
  return [
    SettingsStep,
    ...(kinds[0]?.rootLink ? [IdentityParts, RootPanel] : [TrustedSettings, CertificateDetails]),
    ...fields.map(([, field]) => field),
    ...(steps.includes('apps') ? [AppsStep] : []),
    ...(steps.includes('scopeTags') ? [ScopeTagsStep, ScopeTagsReview] : []),
    ...(steps.includes('applicability') ? [ApplicabilityStep] : []),
    ...(mode === 'edit'
      ? [EditReview, EditConflict]
      : [AssignmentsStep, CreateReview, CreatedPage, KindPanel]),
  ];
}
