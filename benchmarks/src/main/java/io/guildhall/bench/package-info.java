/** What the services do a second and how soon, beside a bare exactly-once chain on the same broker in the same run. */
@NullMarked
package io.guildhall.bench;

import org.jspecify.annotations.NullMarked;
