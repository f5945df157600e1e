/** How the page of the sandbox quotes words for a shell, for the lines that the command line prints: apart, as it costs nothing. */
export { quoted } from '../../simulator/phone/quoted.ts';
