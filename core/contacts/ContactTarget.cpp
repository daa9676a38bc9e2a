// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ContactTarget.h"

#include <QHash>

#include <algorithm>

namespace waymark {

namespace {

struct Names
{
    ContactTarget target;
    const char16_t *names; ///< Separated by commas.
};

// What exports call their columns: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
// Czech, Russian, Japanese, Chinese; and Salesforce, HubSpot, Gainsight, Outlook and Google where they
// differ.
constexpr Names usualNames[] = {
    {ContactTarget::FirstName,
     u"first name,firstname,given name,forename,fname,vorname,rufname,prénom,prenom,nombre,nombre de "
     u"pila,nome proprio,"
     u"primeiro nome,nome de batismo,voornaam,imię,jméno,křestní jméno,имя,名,名前,ファーストネーム,名字"},
    {ContactTarget::LastName,
     u"last name,lastname,surname,family name,lname,nachname,familienname,zuname,nom,nom de "
     u"famille,apellido,apellidos,"
     u"cognome,sobrenome,apelido,achternaam,familienaam,nazwisko,příjmení,фамилия,姓,苗字,ラストネーム,姓氏"},
    {ContactTarget::FullName, u"name,full name,fullname,display name,contact name,contact,vollständiger "
                              u"name,ansprechpartner,nom complet,"
                              u"nombre completo,nome completo,nome e cognome,volledige naam,naam,imię i "
                              u"nazwisko,celé jméno,фио,полное имя,氏名,"
                              u"姓名,联系人,担当者名"},
    {ContactTarget::Email, u"email,e-mail,mail,email address,e-mail address,work email,business "
                           u"email,primary email,e-mail 1 - value,"
                           u"email 1 - value,emailadresse,e-mail-adresse,mailadresse,courriel,adresse "
                           u"e-mail,adresse électronique,correo,"
                           u"correo electrónico,email del contacto,posta elettronica,indirizzo "
                           u"email,endereço de e-mail,e-mailadres,"
                           u"adres e-mail,emailová adresa,эл. почта,электронная "
                           u"почта,почта,メール,メールアドレス,eメール,邮箱,电子邮件,电子邮箱,邮件地址"},
    {ContactTarget::Title, u"title,job title,position,function,jobtitle,titel,position im "
                           u"unternehmen,stelle,berufsbezeichnung,funktion,"
                           u"fonction,poste,intitulé du poste,cargo,puesto,ruolo "
                           u"aziendale,qualifica,função,functie,functietitel,stanowisko,"
                           u"pozice,funkce,должность,役職,肩書き,职位,职务,职称"},
    {ContactTarget::Role, u"role,roles,contact role,contact roles,rolle,rollen,rôle,rôles,rol,roles del "
                          u"contacto,ruolo,ruoli,papel,papéis,"
                          u"rollen van contact,rola,role kontaktu,роль,роли,役割,ロール,角色"},
    {ContactTarget::AccountKey,
     u"account id,accountid,account number,account external id,customer id,customer number,company id,crm "
     u"id,sfdc id,"
     u"salesforce id,salesforce account id,gsid,kundennummer,konto-id,account-id,numéro client,id client,id "
     u"de cuenta,"
     u"número de cliente,id cliente,codice cliente,id da conta,klantnummer,numer klienta,číslo zákazníka,ид "
     u"клиента,"
     u"顧客番号,アカウントid,客户编号,客户id"},
    {ContactTarget::AccountName, u"account,account name,accountname,company,company "
                                 u"name,companyname,organisation,organization,organisation name,"
                                 u"organization name,organization 1 - name,customer,customer "
                                 u"name,client,firma,firmenname,unternehmen,kunde,konto,"
                                 u"société,entreprise,compte,nom du compte,empresa,cuenta,nombre de la "
                                 u"cuenta,compañía,azienda,società,conta,"
                                 u"bedrijf,bedrijfsnaam,klant,klient,nazwa "
                                 u"firmy,společnost,zákazník,компания,организация,клиент,会社,会社名,顧客,"
                                 u"アカウント,公司,公司名称,客户,客户名称"},
    {ContactTarget::AccountDomain,
     u"domain,account domain,company domain,company domain name,website,web "
     u"site,webseite,domäne,domaine,site web,"
     u"dominio,sitio web,sito web,domínio,site,domein,domena,doména,домен,сайт,ドメイン,域名,网站"},
    {ContactTarget::EmailOptOut,
     u"email opt out,opt out,optout,opted out,has opted out of "
     u"email,hasoptedoutofemail,unsubscribed,unsubscribe,"
     u"do not email,unsubscribed from all email,abgemeldet,keine e-mails,newsletter "
     u"abgemeldet,désabonné,désinscrit,"
     u"no enviar correo,dado de "
     u"baja,disiscritto,descadastrado,afgemeld,wypisany,odhlášen,отписан,отписался,配信停止,"
     u"オプトアウト,已退订,退订"},
    {ContactTarget::TimeZone, u"time zone,timezone,tz,zeitzone,fuseau horaire,zona horaria,fuso orario,fuso "
                              u"horário,tijdzone,strefa czasowa,"
                              u"časové pásmo,часовой пояс,タイムゾーン,时区"},
    {ContactTarget::Locale,
     u"locale,language,preferred language,lang,sprache,langue,idioma,lingua,taal,język,jazyk,язык,言語,语言"},
    {ContactTarget::Phone, u"phone,phone number,telephone,tel,mobile,mobile phone,business phone,phone 1 - "
                           u"value,telefon,telefonnummer,handy,"
                           u"mobil,téléphone,teléfono,telefono,cellulare,telefone,celular,telefoon,"
                           u"telefoonnummer,komórka,телефон,電話,"
                           u"電話番号,电话,手机,手机号"},
    {ContactTarget::Notes, u"notes,note,comment,comments,remarks,description,notiz,notizen,bemerkung,"
                           u"bemerkungen,kommentar,remarque,remarques,"
                           u"commentaire,notas,comentarios,observaciones,commenti,observações,opmerkingen,"
                           u"uwagi,notatki,poznámka,poznámky,"
                           u"примечание,примечания,комментарий,備考,メモ,备注"},
};

/// Letters and digits alone, without case and accents.
QString folded(const QString &name)
{
    QString result;
    for (const QChar letter : name.normalized(QString::NormalizationForm_KD)) {
        // Marks of scripts that have no letter without them stay.
        const bool isAccent = letter.category() == QChar::Mark_NonSpacing && letter.unicode() < 0x0370;
        if (!isAccent && (letter.isLetterOrNumber() || letter.category() == QChar::Mark_NonSpacing))
            result += letter;
    }
    return result.toCaseFolded();
}

const QHash<QString, ContactTarget> &targetsByName()
{
    static const QHash<QString, ContactTarget> targets = [] {
        QHash<QString, ContactTarget> result;
        for (const Names &row : usualNames) {
            const QStringList names = QString::fromUtf16(row.names).split(u',');
            for (const QString &name : names)
                result.insert(folded(name), row.target);
        }
        return result;
    }();
    return targets;
}

ContactTargetInfo info(ContactTarget target, const char *id, const char *label)
{
    return {target, QString::fromLatin1(id), QString::fromLatin1(label)};
}

} // namespace

const QList<ContactTargetInfo> &contactTargets()
{
    static const QList<ContactTargetInfo> targets{
        info(ContactTarget::FirstName, "first_name", "First Name"),
        info(ContactTarget::LastName, "last_name", "Last Name"),
        info(ContactTarget::FullName, "full_name", "Full Name"),
        info(ContactTarget::Email, "email", "Email"),
        info(ContactTarget::Title, "title", "Title"),
        info(ContactTarget::Role, "role", "Role"),
        info(ContactTarget::AccountKey, "account_id", "Account ID"),
        info(ContactTarget::AccountName, "account_name", "Account Name"),
        info(ContactTarget::AccountDomain, "account_domain", "Account Domain"),
        info(ContactTarget::EmailOptOut, "email_opt_out", "Email Opt Out"),
        info(ContactTarget::TimeZone, "time_zone", "Time Zone"),
        info(ContactTarget::Locale, "locale", "Locale"),
        info(ContactTarget::Phone, "phone", "Phone"),
        info(ContactTarget::Notes, "notes", "Notes"),
    };
    return targets;
}

const ContactTargetInfo &contactTargetInfo(ContactTarget target)
{
    return contactTargets().at(int(target));
}

std::optional<ContactTarget> contactTargetFromId(const QString &id)
{
    const auto found = std::ranges::find(contactTargets(), id, &ContactTargetInfo::id);
    return found == contactTargets().end() ? std::nullopt : std::optional(found->target);
}

std::optional<ContactTarget> contactTargetByName(const QString &column)
{
    // The columns of a rejects file that say what was wrong.
    if (column == QLatin1String("_row") || column == QLatin1String("_problem"))
        return std::nullopt;
    QString name = folded(column);
    const auto &targets = targetsByName();
    if (const auto found = targets.constFind(name); found != targets.cend())
        return *found;
    // "Contact: Email", "Kontakt Vorname".
    for (const QLatin1String prefix :
         {QLatin1String("contact"), QLatin1String("kontakt"), QLatin1String("primary")}) {
        if (!name.startsWith(prefix))
            continue;
        if (const auto found = targets.constFind(name.sliced(prefix.size())); found != targets.cend())
            return *found;
    }
    return std::nullopt;
}

} // namespace waymark
