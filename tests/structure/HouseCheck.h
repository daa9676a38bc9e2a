// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "tests/structure/HouseRules.h"
#include "tests/structure/QtHeaders.h"

#include <QHash>
#include <QStringList>

namespace waymark::structure {

/// Reads a source tree and says where it breaks the rules: one "file:line: what is wrong" each, sorted. A
/// tree without a single source file is a finding too, so that a wrong path cannot pass.
class HouseCheck
{
public:
    HouseCheck(HouseRules rules, QtHeaders qt);

    /// Arrows, doors, guests and Qt modules, from the includes below app, core and ui; and what the code and
    /// the comments may not say, tests included.
    QStringList findingsInSources(const QString &root) const;

    /// The same arrows and Qt modules, from what the libraries in CMakeLists.txt files below core and ui
    /// link.
    QStringList findingsInLinks(const QString &root) const;

    /// Files whose first lines lack the SPDX licence or copyright.
    static QStringList filesWithoutLicence(const QString &root);

private:
    struct File;

    QString judgeInclude(const QString &file, const QString &path) const;
    QString judgeArrow(const QString &file, const QString &toFolder, const QString &header) const;
    QString judgeQtModule(const QString &file, const QString &module) const;
    QStringList judgeCode(const File &file) const;
    QStringList judgeClassNames(const File &file) const;
    QStringList judgeLinks(const File &file, const QHash<QString, QString> &folderOfTarget) const;
    const Door *doorBetween(const QString &from, const QString &to) const;
    const Arrow *arrowOf(const QString &folder) const;
    QStringList namedByArrowOf(const QString &folder) const;
    bool reaches(const QString &from, const QString &to) const;

    HouseRules m_rules;
    QtHeaders m_qt;
};

} // namespace waymark::structure
