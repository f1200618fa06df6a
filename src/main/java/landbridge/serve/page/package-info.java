/**
 * Pages for people, without HTTP: a page is a folder of resources with a template and the queries
 * whose rows fill it; its words come from message files.
 */
@NullMarked
package landbridge.serve.page;

import org.jspecify.annotations.NullMarked;
