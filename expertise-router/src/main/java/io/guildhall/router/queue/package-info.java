/** Tasks that wait, in order, in lanes of tasks that the same people can do. */
@NullMarked
package io.guildhall.router.queue;

import org.jspecify.annotations.NullMarked;
