/**
 * What is served, in; what the server says of it, out: the catalogue of releases, the feed of their
 * changes, the description of the endpoint, the map of the site. Nothing here knows of HTTP.
 */
@NullMarked
package landbridge.serve.about;

import org.jspecify.annotations.NullMarked;
