import { autoWrapUpTwins } from './auto-wrap-up.ts';
import { availabilityTwins } from './availability.ts';
import { conferenceJoiningTwins } from './conference-joining.ts';
import { conferenceOpeningTwins } from './conference-opening.ts';
import { conferenceRequestTwins } from './conference-request.ts';
import { conferenceThreeTwins } from './conference-three.ts';
import { conferenceEndTwins, conferenceWrapUpTwins } from './conference-end.ts';
import { conferenceExitTwins } from './conference-exit.ts';
import { contactRequestTwins } from './contact-request.ts';
import { noAnswerTwins } from './no-answer.ts';
import { respondTwins } from './respond.ts';
import { transferListTwins } from './transfer-list.ts';
import { transferNoAnswerTwins } from './transfer-no-answer.ts';
import { transferOpeningTwins } from './transfer-opening.ts';
import { transferRefreshTwins } from './transfer-refresh.ts';
import { transferRequestTwins } from './transfer-request.ts';
import { transferTwins } from './transfer.ts';
import { endTwins } from './end.ts';
import { stoppedCountdownTwins } from './stopped-countdown.ts';
import { wrapUpDialogTwins } from './wrap-up-dialog.ts';
import { wrapUpTwins } from './wrap-up.ts';
import { assetAlertTwins } from './asset-alert.ts';
import { assetEndTwins } from './asset-end.ts';
import { assetSendingTwins } from './asset-sending.ts';
import { maskingPaymentTwins } from './masking-payment.ts';
import { maskingPersonalTwins } from './masking-personal.ts';
import { maskingSwitchTwins } from './masking-switch.ts';
import { maskingTasksTwins } from './masking-tasks.ts';
import { desktopNoAnswerTwins } from './desktop-no-answer.ts';
import { desktopRequestTwins } from './desktop-requests.ts';
import { desktopStateTwins } from './desktop-states.ts';
import { desktopTaskTwins } from './desktop-tasks.ts';
import { pageFocusTwins } from './page-focus.ts';
import { pageKeyboardTwins } from './page-keyboard.ts';
import { pageLooksTwins } from './page-looks.ts';
import { pageSpokenTwins } from './page-spoken.ts';
import { pageTextTwins } from './page-text.ts';
import { desktopPaneTwins } from './desktop-pane.ts';
import { desktopRepliesTwins } from './desktop-replies.ts';
import { desktopUnreadTwins } from './desktop-unread.ts';
import { desktopContactHistoryTwins } from './desktop-contact-history.ts';
import { desktopHistoryTwins } from './desktop-history.ts';
import { desktopWrapUpTwins } from './desktop-wrap-up.ts';
import { desktopKeyTwins } from './desktop-keys.ts';
import { desktopNotificationTwins } from './desktop-notifications.ts';
import { desktopTerminatedTwins } from './desktop-terminated.ts';
import { desktopShortcutTwins } from './desktop-shortcuts.ts';
import { desktopConnectionTwins } from './desktop-connection.ts';
import { platformOrderTwins } from './platform-order.ts';
import { platformSendingTwins } from './platform-sending.ts';
import { platformStatusTwins } from './platform-status.ts';
import { platformTrustTwins } from './platform-trust.ts';
import { platformMediaTwins } from './platform-media.ts';
import { platformWitnessTwins } from './platform-witness.ts';
import type { FaultyTwin } from './twin.ts';

export type { FaultyTwin } from './twin.ts';

/** All faulty twins, flow by flow. */
export const faultyTwins: readonly FaultyTwin[] = [
  ...respondTwins,
  ...availabilityTwins,
  ...contactRequestTwins,
  ...noAnswerTwins,
  ...transferOpeningTwins,
  ...transferTwins,
  ...transferNoAnswerTwins,
  ...transferRequestTwins,
  ...transferListTwins,
  ...transferRefreshTwins,
  ...conferenceOpeningTwins,
  ...conferenceRequestTwins,
  ...conferenceJoiningTwins,
  ...conferenceEndTwins,
  ...conferenceExitTwins,
  ...conferenceWrapUpTwins,
  ...conferenceThreeTwins,
  ...endTwins,
  ...wrapUpDialogTwins,
  ...wrapUpTwins,
  ...autoWrapUpTwins,
  ...stoppedCountdownTwins,
  ...maskingSwitchTwins,
  ...maskingPaymentTwins,
  ...maskingPersonalTwins,
  ...maskingTasksTwins,
  ...assetAlertTwins,
  ...assetSendingTwins,
  ...assetEndTwins,
  ...pageLooksTwins,
  ...pageKeyboardTwins,
  ...pageFocusTwins,
  ...pageSpokenTwins,
  ...pageTextTwins,
  ...desktopRequestTwins,
  ...desktopTaskTwins,
  ...desktopNoAnswerTwins,
  ...desktopStateTwins,
  ...desktopPaneTwins,
  ...desktopUnreadTwins,
  ...desktopRepliesTwins,
  ...desktopContactHistoryTwins,
  ...desktopHistoryTwins,
  ...desktopWrapUpTwins,
  ...desktopShortcutTwins,
  ...desktopKeyTwins,
  ...desktopNotificationTwins,
  ...desktopConnectionTwins,
  ...desktopTerminatedTwins,
  ...platformTrustTwins,
  ...platformWitnessTwins,
  ...platformOrderTwins,
  ...platformStatusTwins,
  ...platformSendingTwins,
  ...platformMediaTwins,
];
