// The page map: what of the desk view is where on the page of the other desk, and what is pressed there for which verb. It is all that
// the driver knows of the page; for your own desktop, copy the driver and write another map. Selectors are CSS, looked up within the
// part of the page that the lines around them name. What the page does not show has no line here, and is left out of the view: how
// many lines are unread, on which day and at what time they came, and when a chat that is done was accepted.

// ---- How something is read. `words` say what the page calls what the documentation calls otherwise.
const text = (at, words) => ({ read: 'text', at, words });
const texts = (at, words) => ({ read: 'texts', at, words });
const attribute = (name, at, words) => ({ read: 'attribute', name, at, words });
const number = (name, at) => ({ read: 'number', name, at });
const value = (at) => ({ read: 'value', at });
/** Minutes and seconds, of what a screen reader calls by that name. */
const timer = (name) => ({ read: 'seconds', at: `[role=timer][aria-label="${name}"]` });
/** By what a browser calls the paint. */
const colour = (words, otherwise) => ({ read: 'colour', words, otherwise });
/** Whether it is there and can be used. */
const usable = (at) => ({ read: 'usable', at });
/** Whether there is a button of that name that can be pressed. */
const button = (name) => ({ read: 'button', name });
const buttons = (at, words) => ({ read: 'buttons', at, words });
/** A thing with parts: one, or all there are. Without a selector it is the thing itself whose part this is. */
const one = (at, parts) => ({ read: 'one', at, parts });
const all = (at, parts) => ({ read: 'all', at, parts });
/** Null where it is not on the page. Anything else is then left out. */
const orNull = (how) => ({ ...how, orNull: true });
/** Not within the part of the page that the lines around it name. */
const anywhere = (how) => ({ ...how, anywhere: true });
/** The page has nothing of this kind, ever. */
const never = (is) => ({ read: 'never', is });

// ---- The words of this desk.
const STATES = { Ready: 'Available', Away: 'Idle', Off: 'Signed out', 'In chat': 'Engaged' };
const STANDINGS = {
  Talking: 'Connected',
  'Asking a colleague': 'Conference Requested',
  Together: 'Conference',
  'To be noted': 'Wrap Up',
};
const BUTTONS = {
  'Hand over': 'Transfer',
  Invite: 'Conference',
  'Close chat': 'End',
  'Close for all': 'End Conference',
  Leave: 'Exit Conference',
};
const DIALOGS = {
  'Hand over': 'transfer-request',
  Invite: 'conference-request',
  'Note why': 'wrap-up-reasons',
  'Sure?': 'confirm',
};
const WHO = { 'line customer': 'customer', 'line agent': 'agent', 'line house': 'system' };
const PAINTS = {
  'rgb(220, 223, 228)': 'gray',
  'rgb(31, 95, 191)': 'blue',
  'rgb(255, 255, 255)': 'none',
};
const WAYS = { 'A queue': 'queue', 'A colleague': 'agent' };

// ---- What is where.
export const VIEW = {
  agent: one('#agent:has(.name)', {
    name: text('.name'),
    state: text('.state', STATES),
    stateReason: orNull(text('.reason')),
    stateOptions: texts('.states button', STATES),
    stateSeconds: timer('Time in state'),
    canSignOut: button('End shift'),
  }),
  // Chats open by themselves: there is nothing to accept, and nobody can miss it.
  requests: never([]),
  requestsTotal: never(0),
  acceptAll: never(null),
  ronaPrompt: never(null),
  tasks: all('#chats li', {
    id: attribute('data-seat'),
    title: text('button'),
    preview: text('.last'),
    queueName: text('.queue'),
    state: text('.standing', STANDINGS),
    elapsedSeconds: timer('Since'),
    canAccept: button('Accept'),
  }),
  conversation: orNull(
    one('#chat:has(h1)', {
      id: attribute('data-seat'),
      state: text('.standing', STANDINGS),
      customerName: text('h1'),
      queueName: text('.queue'),
      agentName: text('.me'),
      participants: texts('h1, .present'),
      elapsedSeconds: timer('In this chat'),
      wrapUpSeconds: orNull(timer('Over for')),
      controls: buttons('.buttons button', BUTTONS),
      alert: orNull(text('.warning')),
      details: anywhere(all('#side dl div', { name: text('dt'), value: text('dd') })),
      messages: all('.line', {
        id: attribute('data-line'),
        from: attribute('class', undefined, WHO),
        author: text('.author'),
        text: text('p'),
        status: text('.fate'),
        bubble: one(undefined, {
          colour: colour(PAINTS, 'other'),
          initials: orNull(text('.initials')),
        }),
      }),
      compose: one(undefined, {
        enabled: usable('#box'),
        text: value('#box'),
        limit: number('maxLength', '#box'),
        counter: text('.length'),
        canSend: button('Say'),
      }),
    }),
  ),
  dialog: orNull(
    one('#dialog[open]', {
      kind: text('h2', DIALOGS),
      title: text('h2'),
      text: text('.question'),
      destination: text('.way[aria-pressed=true]', WAYS),
      search: value('[type=search]'),
      options: all('.options li', {
        name: text('.name'),
        state: text('.state', STATES),
        enabled: usable('input'),
      }),
      selected: orNull(text('li:has(:checked) .name')),
      canSubmit: usable('.submit'),
      canCancel: button('Cancel'),
      canRefresh: button('Refresh'),
      canCancelAutoWrapUp: button('Keep open'),
      secondsLeft: orNull(timer('Left')),
    }),
  ),
  notifications: all('.notice', { id: attribute('data-notice'), text: text('.text') }),
  history: all('#side li', { customerName: text('.customer'), reason: text('.why') }),
  allText: { read: 'everything' },
};

// ---- What is done how. `press` names a button within a part of the page; `{…}` is what the action brings along.
const press = (name, within, words) => ({ does: 'press', name, within, words });
const write = { does: 'write', at: '#box' };

export const DEEDS = {
  // Whoever is on their shift already has nothing to press.
  signIn: { ...press('Begin shift', '#agent'), already: 'End shift' },
  signOut: press('End shift', '#agent'),
  setState: press('{state}', '#agent', { Available: 'Ready', Idle: 'Away' }),
  open: { does: 'click', at: '#chats [data-seat="{task}"] button' },
  type: write,
  paste: write,
  press: { does: 'keys', at: '#box' },
  send: { button: press('Say', '#chat'), enter: { does: 'keys', at: '#box' } },
  transfer: press('Hand over', '#chat'),
  conference: press('Invite', '#chat'),
  end: press('Close chat', '#chat'),
  endConference: press('Close for all', '#chat'),
  exitConference: press('Leave', '#chat'),
  choose: press('{destination}', '#dialog', { queue: 'A queue', agent: 'A colleague' }),
  search: { does: 'fill', at: '#dialog [type=search]' },
  select: { does: 'choose', at: '#dialog .options label' },
  refresh: press('Refresh', '#dialog'),
  submit: { does: 'click', at: '#dialog .submit' },
  confirm: press('Yes', '#dialog'),
  cancel: press('Cancel', '#dialog'),
  cancelAutoWrapUp: press('Keep open', '#dialog'),
  dismiss: { does: 'click', at: '[data-notice="{notification}"] button' },
};

/** How an agent gets past the door of the page; what is on the page only behind it; and where the page says why it did not do something. */
export const DOOR = { name: 'Name', pin: 'PIN', open: 'Open', inside: '#agent .name' };
export const PROBLEM = '#agent [role=alert]';
/** On the page as long as something is asked of the centre. */
export const BUSY = '[data-asking]';

// ---- What deskproof needs to look at the page by itself: how it tells that it is busy, where lines stand, and what it calls what.
export const SCREEN = {
  busy: BUSY,
  keyboard: true,
  places: { messages: { role: 'log', name: 'Lines' } },
  controls: BUTTONS,
  titles: {
    'Hand over': 'Transfer Request',
    Invite: 'Conference Request',
    'Note why': 'Wrap Up Reasons',
  },
};
