/** Records that come with the project, so that a new stack has something to work with. */
@NullMarked
package io.guildhall.stack.sample;

import org.jspecify.annotations.NullMarked;
