/**
 * Who sends a request, and how much of the server a client has used: addresses and headers in; to
 * be answered, or to come again after some time, out.
 */
@NullMarked
package landbridge.serve.client;

import org.jspecify.annotations.NullMarked;
