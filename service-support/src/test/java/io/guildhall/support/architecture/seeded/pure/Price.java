package io.guildhall.support.architecture.seeded.pure;

import org.joda.money.BigMoney;

record Price(BigMoney amount) {}
