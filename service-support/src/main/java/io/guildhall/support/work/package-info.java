/** What all services know of a piece of work: the terms it was taken on. */
@NullMarked
package io.guildhall.support.work;

import org.jspecify.annotations.NullMarked;
