/**
 * How fast clients send and take: connections in, and those of clients that keep the server waiting
 * too long cut.
 */
@NullMarked
package landbridge.serve.pace;

import org.jspecify.annotations.NullMarked;
