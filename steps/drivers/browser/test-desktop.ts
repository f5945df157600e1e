/**
 * For unit tests: a desktop that keeps to the same words as the reference's and to nothing else of it. Other elements, roles said
 * outright, names by `aria-labelledby`, so that the reader is tied to what a person finds, not to one page's markup.
 */
const said = (name: string, value: string) => `<div><i>${name}: </i>${value}</div>`;
const timer = (name: string, face: string) => `<b role="timer" aria-label="${name}">${face}</b>`;
const button = (name: string, more = '') => `<div role="button" tabindex="0" ${more}>${name}</div>`;
const facts = (pairs: readonly (readonly [string, string])[]) =>
  `<dl>${pairs.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>`;

export const header = `<div role="banner">${said('Agent', 'Ann')}${said('Connection', 'online')}
  <button aria-describedby="note">State: Idle (Lunch)</button><i id="note">You are away.</i>
  <input type="search" aria-label="Search states" value="le"><div role="listbox" aria-label="States">
  <div role="option">Idle</div></div>${timer('Time in state', '01:05')}${timer('Idle in all', '1:00:00')}
  ${said('Choices', 'Available, Idle')}<button disabled>Sign Out</button></div>`;

const request = `<div role="group" aria-label="Contact request"><span role="img" aria-label="WhatsApp"></span>
  <div role="heading" aria-level="3">Transfer request</div>${timer('Waiting', '00:07')}
  ${facts([
    ['Customer Name', 'Zoë'],
    ['Customer Phone Number', '+1 555'],
    ['Source Number', '+1 556'],
    ['Queue Name', 'Billing'],
    ['Skill', 'French'],
  ])}<p>Priority: high</p><button>Accept</button></div>`;

export const requests = `<div role="region" aria-labelledby="rq"><span id="rq">Contact requests</span>
  <p>1-1 of 7</p><button>Accept 7 requests</button><div role="alertdialog" aria-label="No answer"><button>Go To Idle</button></div>${request}</div>`;

export const tasks = `<div role="navigation" aria-label="Tasks"><div role="listitem">
  <span role="img" aria-label="WhatsApp"></span><button>Zoë</button>${said('Queue', 'Billing')}
  ${said('Preview', 'Hello?')}${said('State', 'Connected')}${said('Unread', '3')}
  ${timer('Elapsed', '1:00:01')}<button>Accept</button></div></div>`;

const messages = `<div role="log" aria-label="Messages">
  <div role="article" aria-label="Message from customer Zoë"><span role="img" aria-label="Initials">ZZ</span>
    <div style="background: oklch(90% 0.004 260)"><p>Hello?</p></div>
    <time datetime="2026-03-02T09:00:00.000Z">09:00</time></div>
  <div role="article" aria-label="Message from agent Ann"><p style="background: #1d5fd0">Yes</p>
    ${said('Status', 'read')}</div>
  <div role="article" aria-label="System message"><p>Joined</p></div></div>`;

const dialog = `<div role="dialog" aria-label="Transfer Request" style="position: relative">
  <label><input type="radio" name="to" checked>Queue</label><label><input type="radio" name="to">Agent</label>
  <input type="search" aria-label="Search" value="bil"><div role="listbox" aria-label="Choices">
  <div role="option" aria-selected="true" aria-label="Billing">Billing</div>
  <div role="option" aria-disabled="true" aria-label="Ben">Ben ${said('State', 'Idle')}${said('Note', 'Default')}</div></div>
  ${timer('Time to auto wrap-up', '00:30')}${timer('Time since the end', '00:02')}
  <button>Cancel</button><button>Refresh</button><button disabled>Transfer</button></div>`;

export const pane = `<div role="region" aria-label="Interaction"><h2>Zoë</h2>${said('State', 'Conference')}
  ${said('Queue', 'Billing')}${said('Agent', 'Ann')}${said('Date', '2 March')}
  ${timer('Time in conversation', '02:00')}${timer('Time in wrap-up', '00:09')}
  <ul aria-label="Participants"><li>Zoë</li><li>Ann</li></ul>
  <div role="group" aria-label="Conversation actions">${button('Transfer', 'aria-disabled="true"')}${button('End')}</div>
  <p role="alert">The asset was deleted.</p>${messages}
  <textarea aria-label="Write a message" placeholder="Reply to Zoë">Draft</textarea>${said('Characters', '5 / 4096')}
  <button>Send</button>${dialog}</div>`;

export const aside = `<div role="complementary" aria-label="Contact details">${facts([['Language', 'Dutch']])}
  <section aria-label="My interactions"><ul><li>${said('Customer', 'Yan')}${said('Reason', 'Resolved')}
  ${said('Connected', '1:02:03')}<time datetime="2026-03-02T08:00:00.000Z">08:00</time></li></ul></section></div>`;

export const tellings = `<section aria-label="Notifications"><ul><li><span>Zoë left</span><button>Dismiss</button></li></ul></section>
  <div role="log" aria-label="Announcements"><p>One</p><p>Two</p></div>`;

export const wholeDesktop = [header, requests, tasks, pane, aside, tellings].join('');
