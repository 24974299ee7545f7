// The logistic function in plain arithmetic, so that it gives the same bits on every
// machine: what libraries return for exp differs in the last one.
#pragma once

namespace talkgraph::extract {

// 1 / (1 + e^-x), to about 12 digits; 0 or 1 beyond +-40.
inline double logistic(double x) {
  if (x > 40) return 1;
  if (x < -40) return 0;
  // e^-x = (e^(-x/1024))^1024, the inner one by its series.
  const double small = -x / 1024;
  double power = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4 * (1 + small / 5))));
  for (int doubling = 0; doubling < 10; ++doubling) power *= power;
  return 1 / (1 + power);
}

}  // namespace talkgraph::extract
