/** The core that decides who holds a task: closed groups of pools, workers and tasks that can meet. */
@NullMarked
package io.guildhall.router.market;

import org.jspecify.annotations.NullMarked;
