/** The expertise router: decides which expertise a task needs, and who holds it. */
@NullMarked
package io.guildhall.router;

import org.jspecify.annotations.NullMarked;
