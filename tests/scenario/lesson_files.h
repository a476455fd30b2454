// SPDX-License-Identifier: GPL-3.0-or-later
//
// A tiny lesson of five voters and two observers, to be damaged by tests: another ensemble, other texts and
// other phrases than the lessons of the course have.
#pragma once

#include "engine/scenario/lesson.h"

#include <map>
#include <stdexcept>
#include <string>

namespace zablab::tests {

using Files = std::map<std::string, std::string>;

inline Files tinyLesson()
{
    return {{"lesson.yaml", R"(format: 1
number: 77
minutes: 3
seed: 9
ensemble:
  voters: [S1, S2, S3, S4, S5]
  observers: [S6, S7]
  later: [S5, S7]
  tickTime: 500ms
  histories:
    S1: 0x1:1..4
    S2: [0x1:1..3, 0x2:1..2]
clients:
  C1: S2
prepare:
  - until: S2 established
steps:
  - id: look
    view: stage
    states: true
  - id: join
    question: sync of S5
    run:
      - start S5
      - start S7
      - until: [S5 follows S2, S7 observes S2]
        within: 20s
      - after: 200ms
    highlight: [S5, S7]
    expect:
      - S5 synchronized by SNAP
      - never S5 leads
  - id: try
    goal:
      reach: S2 crashed
      solution:
        - crash S2
  - id: say
    explain: true
expect:
  - S2 leads
)"},
            {"zh_CN.md", R"(# 小课

试一试。

## look: 看一看

这是集群。

> 更准确地说，有两台观察者。

## join: 加入

两台新服务器启动。

### question

S5 怎样同步？

### right

对，{answer}。

### wrong

不是 {choice}，是 {answer}。

## try: 试一试

让 S2 宕机。

### question

让 S2 宕机。

### right

成功。

### hint

按 C。

## say: 说一说

一句话。

### question

为什么？

### answer

因为没有共同的历史。
)"},
            {"en.md", R"(# A small lesson

Try it.

## look: Look

This is the ensemble.

> More exactly, two of them observe.

## join: Joining

Two new servers start.

### question

How is S5 synchronized?

### right

Yes, {answer}.

### wrong

Not {choice} but {answer}.

## try: Try it

Make S2 crash.

### question

Make S2 crash.

### right

Done.

### hint

Press C.

## say: Say it

One line.

### question

Why?

### answer

Because they share no history.
)"}};
}

inline LoadedLesson read(const Files &files) { return readLesson(files, "77-tiny", "tiny"); }

// The file with the first `from` replaced by `to`; the test fails to compile its case if `from` is not there.
inline Files changed(Files files, const std::string &file, const std::string &from, const std::string &to)
{
    std::string &text = files.at(file);
    const std::size_t at = text.find(from);
    if (at == std::string::npos)
        throw std::logic_error("the fixture has no '" + from + "' any more");
    text.replace(at, from.size(), to);
    return files;
}

inline std::string all(const std::vector<LessonError> &errors)
{
    std::string text;
    for (const LessonError &e : errors)
        text += describe(e) + "\n";
    return text;
}

} // namespace zablab::tests
