/** The core that decides which expertise a task needs. */
@NullMarked
package io.guildhall.router.triage;

import org.jspecify.annotations.NullMarked;
