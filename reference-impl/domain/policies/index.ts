import { documentedAsset, type AssetPolicy } from './asset.ts';
import { documentedAvailability, type AvailabilityPolicy } from './availability.ts';
import { documentedCompose, type ComposePolicy } from './compose.ts';
import { documentedConference, type ConferencePolicy } from './conference.ts';
import { documentedConfirmation, type ConfirmationPolicy } from './confirmation.ts';
import { documentedContactHistory, type ContactHistoryPolicy } from './contact-history.ts';
import { documentedDelivery, type DeliveryPolicy } from './delivery.ts';
import { documentedFiles, type FilePolicy } from './files.ts';
import { documentedHistory, type HistoryPolicy } from './history.ts';
import { documentedIdentity, type IdentityPolicy } from './identity.ts';
import { documentedLooks, type LooksPolicy } from './looks.ts';
import { documentedNotifications, type NotificationPolicy } from './notifications.ts';
import { documentedOffers, type OfferPolicy } from './offers.ts';
import { documentedPrivacy, type PrivacyPolicy } from './privacy.ts';
import { documentedRecovery, type RecoveryPolicy } from './recovery.ts';
import { documentedRouting, type RoutingPolicy } from './routing.ts';
import { documentedServiceWindow, type ServiceWindowPolicy } from './service-window.ts';
import { documentedTargets, type TargetPolicy } from './targets.ts';
import { documentedTermination, type TerminationPolicy } from './termination.ts';
import { documentedWrapUp, type WrapUpPolicy } from './wrap-up.ts';

/** Everything a clause depends on, each behind a name, so that one at a time can be done otherwise. */
export interface Policies {
  readonly availability: AvailabilityPolicy;
  readonly routing: RoutingPolicy;
  readonly offers: OfferPolicy;
  readonly compose: ComposePolicy;
  readonly targets: TargetPolicy;
  readonly conference: ConferencePolicy;
  readonly wrapUp: WrapUpPolicy;
  readonly asset: AssetPolicy;
  readonly termination: TerminationPolicy;
  readonly privacy: PrivacyPolicy;
  readonly identity: IdentityPolicy;
  readonly looks: LooksPolicy;
  readonly history: HistoryPolicy;
  readonly contactHistory: ContactHistoryPolicy;
  readonly confirmation: ConfirmationPolicy;
  readonly notifications: NotificationPolicy;
  readonly recovery: RecoveryPolicy;
  readonly delivery: DeliveryPolicy;
  readonly serviceWindow: ServiceWindowPolicy;
  readonly files: FilePolicy;
}

/** The policies as the documentation has them. */
export const documentedPolicies: Policies = {
  availability: documentedAvailability,
  routing: documentedRouting,
  offers: documentedOffers,
  compose: documentedCompose,
  targets: documentedTargets,
  conference: documentedConference,
  wrapUp: documentedWrapUp,
  asset: documentedAsset,
  termination: documentedTermination,
  privacy: documentedPrivacy,
  identity: documentedIdentity,
  looks: documentedLooks,
  history: documentedHistory,
  contactHistory: documentedContactHistory,
  confirmation: documentedConfirmation,
  notifications: documentedNotifications,
  recovery: documentedRecovery,
  delivery: documentedDelivery,
  serviceWindow: documentedServiceWindow,
  files: documentedFiles,
};
