import * as s from './schema.ts';

/** An error inside a webhook (reference cloud-api 1.3): its message says what its title says. */
export const errorObject = s.object(
  {
    code: s.wholeNumber,
    title: s.text,
    message: s.text,
    error_data: s.object({ details: s.text }),
  },
  { href: s.text },
);

/** What every refused Graph call is answered with (reference cloud-api 3.1). */
export const errorEnvelope = s.object({
  error: s.object(
    {
      message: s.text,
      type: s.among('OAuthException', 'GraphMethodException'),
      code: s.wholeNumber,
      fbtrace_id: s.text,
    },
    {
      error_data: s.object(
        { messaging_product: s.constant('whatsapp'), details: s.text },
        { failed_users: s.list(s.anyObject) },
      ),
      error_subcode: s.wholeNumber,
      is_transient: s.flag,
      error_user_title: s.text,
      error_user_msg: s.text,
    },
  ),
});
