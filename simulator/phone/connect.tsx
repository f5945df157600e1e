import { firstCall } from './curl.ts';
import { Icon } from './parts.tsx';
import { useSandbox } from './sandbox.ts';
import type { Setting } from './types.ts';

/** Where a contact centre finds the platform, and how the platform finds it. */
export function Connect() {
  const { world, api, does, lookAround } = useSandbox();
  const { setting } = world;
  const first = world.chats[0];
  if (setting === null) return null;
  const again = () =>
    void does(async () => {
      await api.ask('POST', '/subscribe');
      await lookAround();
    });
  return (
    <div class="connect">
      <Verified setting={setting} onAgain={again} />
      <h3>What the contact centre asks</h3>
      <Fact name="Graph API" value={`${setting.graph.url}/v24.0`} />
      <Fact name="Access token" value={setting.graph.accessToken} />
      <Fact name="Phone number id" value={setting.business.phoneNumberId} />
      <Fact name="Account id" value={setting.business.wabaId} />
      <h3>What it is told</h3>
      <Fact name="Webhook" value={setting.webhook.url ?? 'nowhere: webhooks are only noted'} />
      <Fact name="Verify token" value={setting.webhook.verifyToken} />
      <Fact name="App secret" value={setting.webhook.appSecret} />
      {first && (
        <>
          <h3>A first call, to {first.name}</h3>
          <Fact name="Sends a template" value={firstCall(setting, first.waId)} />
        </>
      )}
      <h3>For scripts</h3>
      <Fact name="Control API" value={`${window.location.origin}/openapi.json`} />
    </div>
  );
}

function Verified({
  setting,
  onAgain,
}: {
  readonly setting: Setting;
  readonly onAgain: () => void;
}) {
  const { handshake, webhook } = setting;
  if (webhook.url === null) return null;
  const isVerified = handshake?.verified === true;
  return (
    <div class="handshake" data-verified={isVerified} role="status">
      <p>
        {handshake === null && 'The webhook is being verified…'}
        {isVerified && 'The webhook is verified.'}
        {handshake?.verified === false && `The webhook is not verified. ${handshake.reason ?? ''}`}
      </p>
      <button type="button" class="quiet" onClick={onAgain}>
        Verify again
      </button>
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  const { tell } = useSandbox();
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => tell(`${name} is on the clipboard.`),
      () => tell('The browser does not let the page use the clipboard.'),
    );
  return (
    <div class="fact">
      <span>
        <small>{name}</small>
        <code>{value}</code>
      </span>
      <button type="button" class="icon" aria-label={`Copy ${name}`} onClick={() => void copy()}>
        <Icon name="copy" />
      </button>
    </div>
  );
}
