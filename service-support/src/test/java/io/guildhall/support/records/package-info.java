/** Tests of what services read from and write into records alike. */
@NullMarked
package io.guildhall.support.records;

import org.jspecify.annotations.NullMarked;
