/** Records as plain JSON, the way a person would write them, in both directions. */
@NullMarked
package io.guildhall.stack.json;

import org.jspecify.annotations.NullMarked;
