import type { PageMap } from './page-map.ts';

const button = (name: string) => ({ role: 'button', name });

/** The reference's agent desktop. */
export const referenceMap: PageMap = {
  busy: 'html:not([data-busy="0"])',
  frame: { role: 'banner' },
  refusals: { role: 'region', name: 'Refusals' },
  agent: {
    region: { role: 'banner' },
    state: button('/^State: ([^(]+?)(?: \\((.+)\\))?$/'),
    states: { role: 'listbox', name: 'States' },
    stateSearch: { role: 'searchbox', name: 'Search states' },
    timer: { role: 'timer', name: 'Time in state' },
    idleTimer: { role: 'timer', name: 'Idle in all' },
    signIn: button('Sign In'),
    signOut: button('Sign Out'),
    labels: { name: 'Agent', choices: 'Choices', connection: 'Connection' },
  },
  requests: {
    region: { role: 'region', name: 'Contact requests' },
    item: { role: 'group', name: 'Contact request' },
    timer: { role: 'timer', name: 'Waiting' },
    accept: button('Accept'),
    acceptAll: button('/^Accept \\d+ requests$/'),
    purposes: {
      'WhatsApp request': 'offer',
      'Transfer request': 'transfer',
      'Conference request': 'conference',
    },
    terms: {
      customerName: 'Customer Name',
      customerPhone: 'Customer Phone Number',
      sourceNumber: 'Source Number',
      queueName: 'Queue Name',
    },
    prompt: { role: 'alertdialog', name: 'No answer' },
  },
  tasks: {
    region: { role: 'navigation', name: 'Tasks' },
    timer: { role: 'timer', name: 'Elapsed' },
    accept: button('Accept'),
    labels: { preview: 'Preview', queueName: 'Queue', state: 'State', unread: 'Unread' },
  },
  pane: {
    region: { role: 'region', name: 'Interaction' },
    timer: { role: 'timer', name: 'Time in conversation' },
    wrapUpTimer: { role: 'timer', name: 'Time in wrap-up' },
    participants: { role: 'list', name: 'Participants' },
    controls: { role: 'group', name: 'Conversation actions' },
    thread: { role: 'log', name: 'Messages' },
    compose: { role: 'textbox', name: 'Write a message' },
    send: button('Send'),
    labels: {
      state: 'State',
      queueName: 'Queue',
      agentName: 'Agent',
      date: 'Date',
      counter: 'Characters',
    },
    from: {
      customer: 'Message from customer',
      agent: 'Message from agent',
      system: 'System message',
    },
    messageLabels: { author: 'Author', status: 'Status' },
    file: {
      kinds: {
        Photo: 'image',
        Video: 'video',
        Audio: 'audio',
        Document: 'document',
        Sticker: 'sticker',
      },
      labels: { name: 'File name', problem: 'Problem' },
      download: { role: 'link', name: '/^Download /' },
    },
    buttons: {
      transfer: button('Transfer'),
      conference: button('Conference'),
      end: button('End'),
      endConference: button('End Conference'),
      exitConference: button('Exit Conference'),
    },
  },
  details: { region: { role: 'complementary', name: 'Contact details' } },
  contactHistory: {
    region: { role: 'region', name: 'Contact history' },
    labels: { agents: 'Agents', reason: 'Reason', preview: 'First message' },
  },
  dialog: {
    // The list of shortcuts is no part of the work.
    frame: { role: 'dialog', name: '/^(?!Keyboard Shortcuts$)/' },
    notice: { role: 'alertdialog' },
    kinds: {
      'Transfer Request': 'transfer-request',
      'Conference Request': 'conference-request',
      'Wrap Up Reasons': 'wrap-up-reasons',
      'Interaction Terminated': 'terminated',
    },
    submit: button('/^(Transfer|Conference|Submit Wrap Up)$/'),
    confirm: button('/^(Yes|OK)$/'),
    cancel: button('Cancel'),
    refresh: button('Refresh'),
    cancelCountdown: button('Cancel Auto Wrap Up'),
    countdown: { role: 'timer', name: 'Time to auto wrap-up' },
    timer: { role: 'timer', name: 'Time since the end' },
    search: { role: 'searchbox', name: 'Search' },
    queue: { role: 'radio', name: 'Queue' },
    agent: { role: 'radio', name: 'Agent' },
    labels: { state: 'State', note: 'Note' },
  },
  notifications: { region: { role: 'region', name: 'Notifications' }, dismiss: button('Dismiss') },
  notificationCenter: {
    region: { role: 'region', name: 'Notification Center' },
    bell: button('/^Notification Center( \\(silent\\))?$/'),
  },
  announcements: { role: 'log', name: 'Announcements' },
  history: {
    region: { role: 'region', name: 'My interactions' },
    labels: { customerName: 'Customer', reason: 'Reason', connected: 'Connected' },
  },
};
