/** Text for people to read. */
@NullMarked
package io.guildhall.stack.text;

import org.jspecify.annotations.NullMarked;
